/** Puts together what can be seen of this process: its figures, its numbers for Prometheus, and what became of requests. */
import type { Bus } from "../lib/bus/bus";
import { countWaitingMails } from "../lib/data/mail/outbox";
import type { Logger } from "../lib/logger";
import type { Look } from "../lib/runtime/look";
import { watchEventLoopDelay } from "./event-loop-delay";
import type { MailCounts } from "./mail-keeper";
import { createMetrics } from "./metrics";
import { lookAround } from "./process-look";
import type { Realtime } from "./realtime";
import { watchRequests, type RequestWatch } from "./request-watch";

export interface LookOptions {
  readonly bus: Bus;
  readonly realtime: Pick<Realtime, "stats" | "openRooms">;
  readonly logger: Logger;
}
export interface ProcessWatch {
  readonly look: Look;
  readonly requests: Pick<RequestWatch, "begin">;
  /** To be raised by who sends mails. */
  readonly mailCounts: MailCounts;
  close(): void;
}

export function watchProcess({ bus, realtime, logger }: LookOptions): ProcessWatch {
  const delay = watchEventLoopDelay();
  const around = lookAround({ bus, realtime, delay });
  const mailCounts = { sent: 0, refused: 0, failed: 0 };
  const metrics = createMetrics({
    stats: () => realtime.stats(), figures: around.figures, running: () => requests.running, mails: mailCounts, countWaitingMails,
  });
  const requests: RequestWatch = watchRequests(logger, metrics.answered);
  return {
    look: { processes: around.processes, metrics: metrics.text, note: requests.note },
    requests, mailCounts,
    close() {
      around.close();
      delay.stop();
    },
  };
}
