"use client";
/** Says while it is true that the plan cannot be asked for news or take changes. */
import CircleAlert from "lucide-react/icons/circle-alert";
import CloudOff from "lucide-react/icons/cloud-off";
import type { Reach } from "@/app/(workspace)/_components/fresh/reach";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

export function ReachBanner({ reach, onTry, className }: { reach: Reach; onTry: () => void; className: string }) {
  switch (reach) {
    case "reached": return null;
    case "offline": return (
      <Banner tone="warn" live icon={<CloudOff size={16} aria-hidden />} className={className}>
        <b>You’re offline.</b> This is how the plan stood last. It can be changed again once you’re back.
      </Banner>
    );
    case "unreachable": return (
      <Banner tone="bad" live icon={<CircleAlert size={16} aria-hidden />} className={className} action={<Button size="sm" onClick={onTry}>Try now</Button>}>
        <b>We can’t reach the server.</b> Nothing is lost. This is how the plan stood last.
      </Banner>
    );
  }
}
