/** Stands in browsers for lib0/broadcastchannel: tabs meet on the server alone (`disableBc`), and no channel is ever opened. */
const nothing = (): void => undefined;
export const [publish, subscribe, unsubscribe] = [nothing, nothing, nothing];
