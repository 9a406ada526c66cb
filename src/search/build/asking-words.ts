/**
 * Words in which one asks for almost anything, or which hold a question together: they say little of what is asked. They come
 * with the bundle, for the client's script has no room for them.
 */
export const askingWords = `
  doing done having say said mean meet met reach become help need join use see keep call show begin start come go gone take took make give
  get got find report look feel build built own happen first lead way want try tried let put set run tell told know knew think thought like ask seem
  expect explain describe cover mention involve include regard consider play role
  bring brought remain stay hold held turn change matter exist stand stood arrive catch caught fight fought tackle handle solve fix hit
  behind along up down out off away back again still ever now here just even well really actually exactly always never yet already
  instead rather around across toward towards against per via throughout despite together everything something anything anyone
  someone somebody one
  dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent whats whos theyre
  mr mrs ms dr chairman
  thing kind sort type part number lot example place point fact reason idea name big biggest great good bad better best main
  important topic subject theme little many few enough long far old several various other another next last current currently every
`
  .trim()
  .split(/\s+/);
