/**
 * One value for a whole process, made when it is first asked for: the bundler makes copies of modules for the pages and for the
 * configuration, beside those that the checks use.
 */
export function shareInProcess<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(name);
  const shared = globalThis as { [key: symbol]: Value | undefined };
  shared[key] ??= make();
  return shared[key];
}
