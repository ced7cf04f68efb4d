"use client";
import { useState, type ReactNode } from "react";
import { showToast } from "@/components/ui/toast";
import { problemMessage } from "./show-problem";
import { signOut } from "./sign-out";
import { UnsentDialog } from "./unsent-dialog";

interface Options { everywhere?: boolean; path?: string }

/** A way out that asks first when this device holds unsent changes. Render `dialog` somewhere. */
export function useSignOut(): { leave: (options?: Options) => void; dialog: ReactNode } {
  const [unsent, setUnsent] = useState<{ changes: number; options: Options } | null>(null);

  const leave = async (options: Options, anyway: boolean) => {
    try {
      const result = await signOut({ ...options, anyway });
      if (result.kind === "unsent") setUnsent({ changes: result.changes, options });
    } catch (error) {
      setUnsent(null);
      showToast({ message: "You are still signed in.", description: problemMessage(error), tone: "bad" });
    }
  };

  return {
    leave: (options = {}) => void leave(options, false),
    dialog: unsent && (
      <UnsentDialog changes={unsent.changes} onStay={() => setUnsent(null)} onLeave={() => void leave(unsent.options, true)} />
    ),
  };
}
