import { departmentStyle } from "./department-style";

/** Colour and two letters, always together. Outlined = has not been heard. With `name`, the letters read as that name. */
export function DepartmentCode({ code, colour, heard = true, name, className = "" }: {
  code: string;
  /** `#RRGGBB`, as in the light theme. */
  colour: string;
  heard?: boolean;
  name?: string;
  className?: string;
}) {
  const look = heard
    ? "bg-dept font-bold text-dept-inv forced-colors:border"
    : "font-medium text-ink-3 shadow-[inset_0_0_0_1px_var(--line-2)] forced-colors:border forced-colors:border-dashed";
  const text = heard ? name : name && `${name} hasn't spoken here yet`;
  return (
    <span
      style={departmentStyle(colour)}
      title={text}
      className={`inline-flex h-[0.9375rem] min-w-[1.3125rem] flex-none items-center justify-center rounded-[3px] px-[3px] text-[0.625rem] leading-none tracking-[.02em] ${look} ${className}`}
    >
      {text ? (
        <>
          <span aria-hidden>{code}</span>
          <span className="sr-only">{text}</span>
        </>
      ) : code}
    </span>
  );
}
