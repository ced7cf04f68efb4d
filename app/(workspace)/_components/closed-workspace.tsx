import Link from "next/link";
import { MessagePage } from "@/app/_components/message-page";
import { buttonClass } from "@/components/ui/button-class";

/** For members whose access is suspended: `children` says so. */
export function ClosedWorkspace({ children }: { children: string }) {
  return (
    <MessagePage title="This workspace is closed to you" actions={<Link href="/" className={buttonClass("primary", "lg")}>Go to your other workspaces</Link>}>
      {children}
    </MessagePage>
  );
}
