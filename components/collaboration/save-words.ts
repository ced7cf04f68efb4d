/** The words of the save status: one short label, and a longer sentence for whoever wants to know. */
import { CLOSE } from "@/lib/collaboration/close-codes";
import type { SaveStatus } from "@/lib/collaboration/client/types";

export const changes = (count: number): string => (count === 1 ? "1 change" : `${count} changes`);
const tryingAgain = (retryIn: number | undefined): string =>
  (retryIn === undefined ? "Trying again" : `Trying again in ${retryIn} s`);

const closedLabel = (code: number): string => {
  switch (code) {
    case CLOSE.signedOut: return "Signed out";
    case CLOSE.reloadNeeded: return "Reload needed";
    case CLOSE.tooLarge: return "Not saved, too large";
    default: return "No access";
  }
};

export const saveLabel = (status: SaveStatus): string => {
  switch (status.kind) {
    case "connecting": return "Connecting";
    case "saving": return "Saving";
    case "saved": return "Saved";
    case "offline": return status.keeping ? "Saving on this device" : status.waiting > 0 ? `Saved on this device, ${status.waiting} waiting` : "Offline";
    case "not-saved": return `${status.waiting > 0 ? "Not saved" : "Can't save right now"}. ${tryingAgain(status.retryIn)}`;
    case "closed": return closedLabel(status.code);
  }
};

/** `formatTime` shows an ISO time in the reader's own zone. */
export const saveDetail = (status: SaveStatus, formatTime: (at: string) => string): string => {
  switch (status.kind) {
    case "connecting": return "Fetching the latest from the server";
    case "saving": return "On its way to the server";
    case "saved": return status.at === undefined ? "The server has everything" : `The server has everything, as of ${formatTime(status.at)}`;
    case "offline": return status.keeping ? "On its way to this device’s storage" : status.waiting > 0
      ? `${changes(status.waiting)} kept on this device until you are back online` : "What you write is kept on this device";
    case "not-saved": return status.waiting > 0
      ? `${changes(status.waiting)} not on the server yet. Nothing is lost while this page is open.` : "The server doesn't answer or can't store anything at the moment";
    case "closed": return status.waiting > 0 ? `${changes(status.waiting)} could not be sent` : "Nothing was waiting to be sent";
  }
};
