/** A mail server that keeps what it is sent. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface CaughtMail {
  /** The one address it was sent to. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Every address of a link in the text. */
  readonly links: readonly string[];
  /** Value of a header as it was sent, without folding. */
  header(name: string): string;
}
export interface MailCatcher {
  readonly url: string;
  readonly mails: readonly CaughtMail[];
  /** Refuses everything for the moment, as a server that is not up yet. */
  away(away: boolean): void;
  close(): Promise<void>;
}

export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  let isAway = false;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => done(isAway ? Object.assign(new Error("Not now"), { responseCode: 421 }) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then((mail) => {
          mails.push(toCaught(raw.toString("utf8"), mail, session.envelope.rcptTo.map(({ address }) => address)));
          done();
        }, done);
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`, mails, away: (away) => { isAway = away; },
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

function toCaught(raw: string, { subject = "", text = "", html, messageId = "" }: ParsedMail, to: readonly string[]): CaughtMail {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return {
    to: to.join(), subject, text, html: html || "", messageId, links: text.match(/https?:\/\/\S+/g) ?? [],
    header: (name) => new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? "",
  };
}
