/** The figures are counted by the server; here they are only fetched. */
export function createFigures(store, session) {
  return {
    loadFigures: async () => {
      const { days } = store.state.figures ?? { days: '30' };
      store.set({ figures: { ...store.state.figures, days, isLoading: true, failure: null } });
      try {
        const data = await session.call('GET', '/statistics', { query: { days } });
        store.set({ figures: { data, days }, counts: data });
      } catch (failure) {
        store.set({ figures: { days, failure } });
      }
    },
    chooseDays(control) {
      store.set(({ figures }) => ({ figures: { ...figures, days: control.value } }));
      return this.loadFigures();
    },
  };
}
