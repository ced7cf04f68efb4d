/**
 * The channels' icons on the board, painted with the box of their chip. A board shows hundreds of them, and as elements of
 * their own the browser would have to sort them all with every letter somebody types.
 */
import { useLayoutEffect, useRef, useState } from "react";
import { CHANNEL_ICONS, OtherChannelIcon } from "./channel-icon";

/** `channel`: null or one a workspace added itself gets a general sign. Shows once `ChannelSigns` is on the page. */
export function ChannelSign({ channel }: { channel: string | null }) {
  return <i className="map-channel" data-channel={channel !== null && CHANNEL_ICONS.has(channel) ? channel : ""} aria-hidden />;
}

/** What the signs look like; once per page. Drawn anew with the colours of the page. */
export function ChannelSigns() {
  const icons = useRef<HTMLDivElement>(null);
  const [css, setCss] = useState("");
  useLayoutEffect(() => {
    const draw = () => { if (icons.current) setCss(rulesFor(icons.current)); };
    draw();
    return onColours(draw);
  }, []);
  return (
    <>
      <div ref={icons} hidden>
        {[...CHANNEL_ICONS, ["", OtherChannelIcon] as const].map(([channel, Icon]) => (
          <span key={channel} data-channel={channel} className="text-ink-2"><Icon size={13} strokeWidth={2} aria-hidden /></span>
        ))}
        <span data-main className="text-ink" />
      </div>
      <style>{css}</style>
    </>
  );
}

function rulesFor(icons: HTMLElement): string {
  const main = icons.querySelector("[data-main]");
  return [...icons.querySelectorAll<HTMLElement>("[data-channel]")].flatMap((one) => {
    const sign = `.map-channel[data-channel="${one.dataset["channel"] ?? ""}"]`;
    const rule = (selector: string, ink: Element) => {
      const picture = one.innerHTML.replaceAll("currentColor", getComputedStyle(ink).color);
      return `${selector}{background-image:url("data:image/svg+xml,${encodeURIComponent(picture)}")}`;
    };
    return [rule(sign, one), ...(main ? [rule(`.map-chip[data-main]>${sign}`, main)] : [])];
  }).join("\n");
}

/** Calls `listener` when somebody chose other colours: here, or in the system. @returns a function that stops it */
function onColours(listener: () => void): () => void {
  const chosen = new MutationObserver(listener);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    chosen.disconnect();
    for (const query of queries) query.removeEventListener("change", listener);
  };
}
