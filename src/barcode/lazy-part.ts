/** A part of the decoder in a file of its own, which is loaded when it is first needed. */
export interface LazyPart<Create> {
  /** What is loaded already; asking for it begins to load it. */
  now(): Create | undefined;
  /** Nothing where its file cannot be loaded: then codes are read without it. */
  ready(): Promise<Create | undefined>;
}

export const lazyPart = <Create>(load: () => Promise<Create>): LazyPart<Create> => {
  let create: Create | undefined;
  let loading: Promise<void> | undefined;
  const loaded = (): Promise<void> =>
    (loading ??= load().then(
      part => {
        create = part;
      },
      () => {
        // Perhaps the network is back when the next code needs it.
        loading = undefined;
      },
    ));
  return {
    now: () => {
      void loaded();
      return create;
    },
    ready: async () => {
      await loaded();
      return create;
    },
  };
};
