import type { ComponentProps } from "react";
import { iconButtonClass, type ButtonSize, type ButtonVariant } from "./button-class";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label"> {
  /** What it does, in words. */
  label: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export function IconButton({ label, variant, size, className = "", type = "button", children, ...rest }: IconButtonProps) {
  return (
    <button type={type} aria-label={label} className={`${iconButtonClass(variant, size)} ${className}`} {...rest}>
      {children}
    </button>
  );
}
