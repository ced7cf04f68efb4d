/** The one-click accounts of the demo: the word on the button → whose account it is. */
export const DEMO_ACCOUNTS = {
  sales: "Tom Okafor",
  support: "Priya Nair",
  marketing: "Elena Ruiz",
  manager: "Jonas Weber",
} as const;
export type DemoAccount = keyof typeof DEMO_ACCOUNTS;

export const isDemoAccount = (value: unknown): value is DemoAccount => typeof value === "string" && Object.hasOwn(DEMO_ACCOUNTS, value);

/** `first.last@northpeak.example`: a domain nobody can own. */
export const demoEmail = (name: string): string =>
  `${name.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase().replace(/[^a-z]+/g, ".")}@northpeak.example`;
