"use client";
import { useEffect } from "react";
import { Toaster as Region, toast } from "sonner";
import { onToastWaiting, takeToasts } from "./toast";

export default function ToastRegion() {
  useEffect(
    () =>
      onToastWaiting(() => {
        for (const { message, description, tone, action, duration } of takeToasts()) {
          const show = tone === "bad" ? toast.error : toast;
          show(message, {
            description,
            duration: duration ?? 5000,
            action: action && { label: action.label, onClick: action.onSelect },
          });
        }
      }),
    [],
  );
  return (
    <Region
      position="bottom-center"
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: "flex w-(--width) items-center gap-3 rounded-md bg-solid px-3.5 py-2.5 font-sans text-ui text-ink-inv shadow-2 max-md:w-full",
          title: "font-medium",
          description: "opacity-80",
          content: "min-w-0 flex-1",
          icon: "flex-none",
          actionButton: "rounded-xs px-2 py-1 font-semibold underline underline-offset-2 touch-target",
        },
      }}
    />
  );
}
