/** The icon of a lane type: lanes are told apart by icon, position and type, never by colour. */
import Activity from "lucide-react/icons/activity";
import Box from "lucide-react/icons/box";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import CloudRain from "lucide-react/icons/cloud-rain";
import Compass from "lucide-react/icons/compass";
import Eye from "lucide-react/icons/eye";
import File from "lucide-react/icons/sticky-note";
import Flag from "lucide-react/icons/flag";
import Footprints from "lucide-react/icons/footprints";
import Gift from "lucide-react/icons/gift";
import Layers from "lucide-react/icons/layers";
import Lightbulb from "lucide-react/icons/lightbulb";
import MessageCircle from "lucide-react/icons/message-circle";
import Route from "lucide-react/icons/route";
import Settings from "lucide-react/icons/settings-2";
import Sparkles from "lucide-react/icons/sparkles";
import TableProperties from "lucide-react/icons/table-properties";
import Target from "lucide-react/icons/target";
import Waypoints from "lucide-react/icons/waypoints";
import type { ComponentType } from "react";
import type { LaneType } from "@/lib/journey/model";

type Icon = ComponentType<{ size?: number; strokeWidth?: number; className?: string; "aria-hidden"?: boolean }>;

const ICONS: Readonly<Record<LaneType, Icon>> = {
  "actions": Footprints, "thoughts": MessageCircle, "feelings": Activity, "touchpoints": Waypoints,
  "needs": Compass, "expectations": Compass, "questions": CircleQuestionMark, "pain-points": CloudRain, "gains": Gift,
  "moments-of-truth": Sparkles, "opportunities": Lightbulb, "ideas": Lightbulb,
  "physical-evidence": Box, "frontstage": Eye, "backstage": Layers, "support-processes": Settings,
  "goals": Flag, "metrics": Target, "strategies": Route, "department-notes": File, "custom": TableProperties,
};

export function LaneIcon({ type, size = 15 }: { type: LaneType; size?: number }) {
  const Shape = ICONS[type];
  return <Shape size={size} strokeWidth={1.75} aria-hidden />;
}
