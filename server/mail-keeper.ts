/** Sends what waits in the outbox: as soon as the bus says so, and every now and then, because the bus may lose messages. */
import { setTimeout } from "node:timers/promises";
import { createTransport } from "nodemailer";
import type { Bus } from "../lib/bus/bus";
import type { Config } from "../lib/config/config";
import type { Limits } from "../lib/config/limits";
import { sendDueMails, type Delivery, type SendLetter } from "../lib/data/mail/send-due-mails";
import type { Logger } from "../lib/logger";

/** Tries to send a mail, by what came of them. */
export type MailCounts = Record<Delivery["outcome"], number>;

interface MailKeeper {
  /** Resolves once the mails that are on their way are settled, or have had their time. */
  close(): Promise<void>;
}

/** Without mail settings, or without PUBLIC_URL for their links, nothing is ever sent. */
export function keepMailing({ mail, publicUrl, limits }: Config, bus: Bus, logger: Logger, counts: MailCounts): MailKeeper {
  if (mail === null || publicUrl === null) return { close: () => Promise.resolve() };
  const openSend = openMailServer(mail, new URL(publicUrl).hostname, limits.mail);
  const send: SendLetter = async (letter) => {
    const delivery = await openSend(letter);
    counts[delivery.outcome] += 1;
    return delivery;
  };
  let round: Promise<void> | null = null;
  let again = false;
  const look = (): void => {
    again = true;
    round ??= work().finally(() => { round = null; });
  };
  const work = async (): Promise<void> => {
    while (again) {
      again = false;
      try {
        const sent = await sendDueMails(send, limits.mail, logger);
        if (sent > 0) logger.info({ sent }, "mails were sent");
      } catch (error) {
        // They are in the outbox: the next look finds them.
        logger.warn({ err: error }, "mails could not be looked up; they are sent later");
      }
    }
  };
  const timer = setInterval(look, limits.mail.lookEveryMs);
  timer.unref();
  const unsubscribe = bus.subscribe(({ type }) => { if (type === "mail") look(); });
  look();
  return {
    async close() {
      clearInterval(timer);
      unsubscribe();
      again = false;
      // A mail server that is silent must not hold up the end: what is not settled is in the outbox.
      await Promise.race([round, setTimeout(limits.drainMs / 2, undefined, { ref: false })]);
    },
  };
}

function openMailServer(
  { smtpUrl, from }: NonNullable<Config["mail"]>, host: string, { silentMs }: Limits["mail"],
): SendLetter {
  const transport = createTransport({
    url: smtpUrl, connectionTimeout: silentMs, greetingTimeout: silentMs, dnsTimeout: silentMs, socketTimeout: silentMs,
  });
  return async ({ id, to, subject, text, html, unsubscribeUrl }) => {
    try {
      await transport.sendMail({
        from, to, subject, text, html, messageId: `<${id}@${host}>`,
        headers: {
          "Auto-Submitted": "auto-generated",
          ...(unsubscribeUrl !== null && { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
        },
      });
      return { outcome: "sent" };
    } catch (error) {
      return whatWentWrong(error);
    }
  };
}

/** An answer of the 500s to this one mail is for good; everything else may be over the next time. Only codes go on. */
function whatWentWrong(error: unknown): Delivery {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
  const answer = error instanceof Error && "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : 0;
  const aboutThisMail = code === "EENVELOPE" || code === "EMESSAGE";
  return { outcome: aboutThisMail && answer >= 500 ? "refused" : "failed", code: answer ? `${code} ${answer}` : code };
}
