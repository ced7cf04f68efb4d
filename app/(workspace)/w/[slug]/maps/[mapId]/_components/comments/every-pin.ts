/** Key of the mark that counts everything, versions too. By itself, for the button that is there before the rest. */
export const EVERYTHING = "";
