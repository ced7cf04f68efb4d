/** A stretch of one journey, for the picture beside the sign-in form. Nobody's data. */
export interface PeekNote {
  readonly code: string;
  readonly colour: string;
  readonly author: string;
  readonly time: string;
  readonly text: string;
  readonly typing?: boolean;
}
export interface PeekStep {
  readonly title: string;
  readonly stage?: { readonly number: number; readonly title: string; readonly heard: readonly string[] };
  readonly voice: string;
  /** −2…+2: what the team thinks, and what customers said. */
  readonly team: number;
  readonly measured: number;
  readonly pains: readonly { readonly text: string; readonly severity: 1 | 2 | 3; readonly count: number }[];
  readonly notes: readonly PeekNote[];
  /** Baseline, target and how far along (0–1) today is. */
  readonly metric?: { readonly name: string; readonly from: string; readonly to: string; readonly progress: number };
  readonly idea: { readonly text: string; readonly votes: number };
}

export const PEEK_DEPARTMENTS = [
  { code: "SA", colour: "#2457E6" },
  { code: "SU", colour: "#8A5E00" },
  { code: "MK", colour: "#C63A83" },
] as const;
const [SALES, SUPPORT, MARKETING] = PEEK_DEPARTMENTS;

/** The line comes in from the left at these values. */
export const PEEK_BEFORE = { team: 0.9, measured: 0.5 };

export const PEEK_STEPS: readonly PeekStep[] = [
  {
    title: "Waits for delivery", voice: "“It said Tuesday. It’s Thursday.”", team: 0.1, measured: -0.3,
    stage: { number: 5, title: "Post-purchase", heard: ["MK"] },
    pains: [{ text: "Tracking goes quiet after dispatch", severity: 2, count: 94 }],
    notes: [{ ...MARKETING, author: "Elena", time: "Mon", text: "Dispatch email has our best open rate: 71%." }],
    idea: { text: "Name the day, then keep it", votes: 7 },
    metric: { name: "Delivered on named day", from: "78%", to: "92%", progress: 0.78 },
  },
  {
    title: "Tries boots at home", voice: "“Lovely boots. Wrong size. Is it me?”", team: -0.5, measured: -0.75,
    pains: [{ text: "No fit help inside the box", severity: 1, count: 22 }],
    notes: [], idea: { text: "Fit card in every box", votes: 4 },
  },
  {
    title: "Asks for a return", voice: "“Why do I need a printer to give these back?”", team: -1.6, measured: -1.85,
    stage: { number: 6, title: "Support", heard: ["SA", "SU", "MK"] },
    pains: [
      { text: "No printer: 38% of return contacts are about labels", severity: 3, count: 412 },
      { text: "Tells the same story to two agents", severity: 2, count: 87 },
    ],
    notes: [
      { ...SUPPORT, author: "Priya", time: "10:42", text: "We answer 40 label emails a day. Most ask the same thing.", typing: true },
      { ...SALES, author: "Tom", time: "10:44", text: "Shops have to say no to online returns. Awkward." },
    ],
    idea: { text: "QR code return, no label to print", votes: 16 },
    metric: { name: "Contacts per return", from: "1.8", to: "0.6", progress: 0.86 },
  },
  {
    title: "Drops off parcel", voice: "“No receipt. Did they get it?”", team: -0.8, measured: -1,
    pains: [{ text: "No scan at drop-off", severity: 2, count: 63 }],
    notes: [{ ...SUPPORT, author: "Sara", time: "10:39", text: "“Have you got my boots?” is call reason no. 2." }],
    idea: { text: "Text receipt on first scan", votes: 10 },
  },
  {
    title: "Waits for refund", voice: "“They took my money in seconds.”", team: -1.8, measured: -1.5,
    pains: [{ text: "Nine days without a message", severity: 3, count: 205 }],
    notes: [{ ...MARKETING, author: "Noor", time: "10:40", text: "We still send “Love your boots?” on day 7. Ouch." }],
    idea: { text: "Refund on first scan", votes: 13 },
    metric: { name: "Days to refund", from: "9", to: "3", progress: 0.64 },
  },
  {
    title: "Orders half a size up", voice: "“I do like these boots, to be fair.”", team: 0.4, measured: 0.1,
    stage: { number: 7, title: "Loyalty", heard: ["SA"] },
    pains: [{ text: "No exchange: pays twice, waits twice", severity: 2, count: 51 }],
    notes: [{ ...SALES, author: "Dev", time: "Mon", text: "An exchange keeps the sale. A refund is a coin toss." }],
    idea: { text: "Instant exchange", votes: 12 },
    metric: { name: "Rebuy within 30 days", from: "41%", to: "55%", progress: 0.41 },
  },
  {
    title: "Tells walking group", voice: "“Great boots. Size up, keep the box.”", team: 1.2, measured: 0.9,
    stage: { number: 8, title: "Advocacy", heard: ["MK"] },
    pains: [],
    notes: [{ ...MARKETING, author: "Elena", time: "16 Nov", text: "Her post brought 14 visits. Fit questions, all of them." }],
    idea: { text: "Ask for a fit review at week six", votes: 6 },
    metric: { name: "NPS after a return", from: "−12", to: "+15", progress: 0.3 },
  },
];
