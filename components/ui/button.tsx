import type { ComponentProps } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class";
import { Spinner } from "./spinner";

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shows a spinner, keeps name and width, takes no clicks; focus stays where it is (a disabled button would lose it). */
  loading?: boolean;
}

export function Button({ variant, size, loading = false, className = "", type = "button", children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={loading ? "button" : type}
      className={`${buttonClass(variant, size)} ${loading ? "text-transparent!" : ""} ${className}`}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      onClick={loading ? undefined : onClick}
      {...rest}
    >
      {children}
      {loading && (
        <span className="absolute inset-0 grid place-items-center text-ink-2">
          <Spinner />
        </span>
      )}
    </button>
  );
}
