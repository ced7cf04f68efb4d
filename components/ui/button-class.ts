export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const BASE =
  "relative inline-flex items-center justify-center font-medium whitespace-nowrap select-none touch-target " +
  "transition-[background-color,box-shadow,color] duration-(--d-1) forced-colors:border " +
  "disabled:bg-fill disabled:text-ink-3 disabled:shadow-none aria-disabled:bg-fill aria-disabled:text-ink-3 aria-disabled:shadow-none";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-solid text-ink-inv hover:bg-solid-hover active:bg-solid",
  secondary: "bg-raised text-ink shadow-1 hover:bg-hover active:bg-fill",
  quiet: "forced-colors:border-transparent text-ink-2 hover:bg-hover hover:text-ink active:bg-fill disabled:bg-transparent",
  danger: "bg-bad text-[light-dark(#fff,#0e1014)] hover:brightness-95 active:brightness-90",
};

const SIZES: Record<ButtonSize, string> = {
  sm: "h-6.5 gap-1.5 rounded-sm px-2 text-card",
  md: "h-7.5 gap-1.5 rounded-sm px-[11px] text-ui",
  lg: "h-10 gap-2 rounded-md px-4 text-body",
};

const ICON_SIZES: Record<ButtonSize, string> = {
  sm: "size-6.5 rounded-sm",
  md: "size-7.5 rounded-sm",
  lg: "size-10 rounded-md",
};

/** The look of a button, also for links that act like one. Heights 26, 30 and 40 px. */
export const buttonClass = (variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string =>
  `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;

/** The same, square, for an icon. */
export const iconButtonClass = (variant: ButtonVariant = "quiet", size: ButtonSize = "md"): string =>
  `${BASE} ${VARIANTS[variant]} ${ICON_SIZES[size]}`;
