/** A mail as words: the same as plain text and as simple HTML. Pure. */

/** Its one address is told to nobody but the mail server. */
export interface Letter {
  /** The same each time it is tried, so that a mail server can tell a repetition. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where mails of this kind are ended: by a person who opens it, and by a mail program that posts to it (RFC 8058). */
  readonly unsubscribeUrl: string | null;
}

export interface LetterWords {
  readonly id: string;
  readonly to: Letter["to"];
  readonly subject: string;
  /** What happened, a sentence. */
  readonly sentence: string;
  /** What somebody wrote. */
  readonly quote: string | null;
  readonly link: { readonly label: string; readonly url: string };
  /** Why this person gets it. */
  readonly reason: string;
  readonly unsubscribe: { readonly label: string; readonly url: string } | null;
}

export function writeLetter({ id, to, subject, sentence, quote, link, reason, unsubscribe }: LetterWords): Letter {
  const paragraphs = [
    sentence, ...(quote === null ? [] : [`“${quote}”`]), `${link.label}: ${link.url}`,
    `--\n${reason}${unsubscribe ? `\n${unsubscribe.label}: ${unsubscribe.url}` : ""}`,
  ];
  return {
    id, to, subject: oneLine(subject), text: `${paragraphs.join("\n\n")}\n`, unsubscribeUrl: unsubscribe?.url ?? null,
    html: [
      '<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:15px/22px system-ui,sans-serif;color:#14171c;background:#ffffff">',
      `<p style="margin:0 0 16px">${escapeHtml(sentence)}</p>`,
      ...(quote === null ? [] : [`<blockquote style="margin:0 0 16px;padding:2px 0 2px 12px;border-left:3px solid #ccd1d9">${escapeHtml(quote)}</blockquote>`]),
      `<p style="margin:0 0 24px"><a href="${escapeHtml(link.url)}" style="display:inline-block;padding:10px 16px;border-radius:8px;background:#1b1f27;color:#ffffff;text-decoration:none">${escapeHtml(link.label)}</a></p>`,
      `<p style="margin:0;font-size:13px;line-height:18px;color:#5f6775">${escapeHtml(reason)}`,
      ...(unsubscribe ? [`<br><a href="${escapeHtml(unsubscribe.url)}" style="color:#5f6775">${escapeHtml(unsubscribe.label)}</a>`] : []),
      "</p></body></html>",
    ].join("\n"),
  };
}

/** A name or title with a line break must not become a header of its own. */
const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
