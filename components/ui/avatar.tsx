import { departmentStyle } from "./department-style";

/** Pixels at the usual text size; they grow with it. */
const SIZES = { xs: 18, sm: 20, md: 26, lg: 36 } as const;

/** First letters of the first and last word of a name, at most two. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? [...(words[words.length - 1] ?? "")][0] ?? "" : "";
  return (first + last).toUpperCase();
}

/** Initials in a ring of the department's colour. Its name is for screen readers unless `decorative` (a name stands beside it). */
export function Avatar({ name, colour, code, size = "md", idle = false, decorative = false, className = "" }: {
  name: string;
  /** `#RRGGBB`; none: a neutral ring. */
  colour?: string | undefined;
  code?: string | undefined;
  size?: keyof typeof SIZES;
  idle?: boolean;
  decorative?: boolean;
  className?: string;
}) {
  const rem = SIZES[size] / 16;
  const label = code ? `${name}, ${code}` : name;
  return (
    <span
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": label, title: label })}
      style={{ ...(colour ? departmentStyle(colour) : {}), width: `${rem}rem`, height: `${rem}rem`, fontSize: `${rem * 0.385}rem` }}
      className={`relative inline-flex flex-none items-center justify-center rounded-full bg-[color-mix(in_oklab,var(--dept)_16%,var(--surface))] leading-none font-semibold tracking-[-.01em] text-ink shadow-[inset_0_0_0_2px_var(--dept)] forced-colors:border ${idle ? "opacity-50" : ""} ${className}`}
    >
      {initials(name)}
      {code && (
        <span className="absolute -right-1.5 -bottom-1 inline-flex h-3 min-w-[1.0625rem] items-center justify-center rounded-[3px] bg-dept px-0.5 text-[0.5625rem] font-bold text-dept-inv shadow-[0_0_0_1.5px_var(--surface)]">
          {code}
        </span>
      )}
    </span>
  );
}
