/** Key under which a browser tab notes the addresses of the faces that it has fetched; it forgets them when it is closed. */
export const facesKey = 'faces';

/** Above this round trip, in milliseconds as the browser estimates it, a face cannot be there for the first paint. */
const slowRoundTrip = 100;

/**
 * Script for a page's head that announces the faces of its text (addresses of font files), the first being the text's own,
 * so that they are there for the first paint. A browser holds the first paint back for faces that are announced: on a slow
 * network that is waiting in vain, so there they are announced only where the tab has fetched them before.
 */
export const toFaceScript = (addresses: readonly string[]): string =>
  `(u=>{var c=navigator.connection,k='';try{k=sessionStorage.getItem('${facesKey}')||k}catch(e){}` +
  `if(!c||!(c.rtt>${slowRoundTrip})||k.includes(u[0]))for(var h of u){var l=document.createElement('link');` +
  `l.rel='preload';l.as='font';l.crossOrigin='';l.href=h;document.head.append(l)}})(${JSON.stringify(addresses)})`;
