// For a build that must need no network: whoever opens a connection is told so, and the build fails.
import net from 'node:net';

net.Socket.prototype.connect = (...target) => {
  throw new Error(`A build reached for the network: ${JSON.stringify(target)}`);
};
