"use client";
/**
 * A link to another page of ours that keeps what both pages share. For pages that are opened to be written on at once: it
 * fetches nothing ahead and weighs a fraction of Next's own link.
 */
import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

export function PageLink({ href, onClick, ...props }: ComponentProps<"a"> & { href: string }) {
  const router = useRouter();
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    // A new tab or window is the browser's.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href);
  };
  return <a href={href} onClick={handleClick} {...props} />;
}
