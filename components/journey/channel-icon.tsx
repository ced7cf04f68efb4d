/** The icon of a channel. Channels a workspace added itself get a general one, and always their name. */
import Building from "lucide-react/icons/landmark";
import Globe from "lucide-react/icons/globe";
import Handshake from "lucide-react/icons/handshake";
import Mail from "lucide-react/icons/mail";
import MapPin from "lucide-react/icons/map-pin";
import MessageCircle from "lucide-react/icons/message-circle";
import MessageSquareText from "lucide-react/icons/message-square-text";
import PackageBox from "lucide-react/icons/package";
import Phone from "lucide-react/icons/phone";
import Play from "lucide-react/icons/play";
import Radio from "lucide-react/icons/radio-tower";
import Search from "lucide-react/icons/search";
import Share from "lucide-react/icons/share-2";
import Smartphone from "lucide-react/icons/smartphone";
import Star from "lucide-react/icons/star";
import Store from "lucide-react/icons/store";
import Truck from "lucide-react/icons/truck";
import Users from "lucide-react/icons/users";
import Mailbox from "lucide-react/icons/mailbox";
import type { ComponentType } from "react";

type Icon = ComponentType<{ size?: number; strokeWidth?: number; "aria-hidden"?: boolean }>;

export const CHANNEL_ICONS: ReadonlyMap<string, Icon> = new Map<string, Icon>([
  ["web", Globe], ["email", Mail], ["phone", Phone], ["chat", MessageCircle], ["store", Store], ["social", Share],
  ["app", Smartphone], ["post", Mailbox], ["field", MapPin], ["partner", Handshake],
  ["sms", MessageSquareText], ["search", Search], ["reviews", Star], ["video", Play], ["friends", Users],
  ["courier", Truck], ["parcel", PackageBox], ["drop-shop", Store], ["bank", Building],
]);

export const OtherChannelIcon: Icon = Radio;

export function ChannelIcon({ channel, size = 13 }: { channel: string; size?: number }) {
  const Shape = CHANNEL_ICONS.get(channel) ?? OtherChannelIcon;
  return <Shape size={size} strokeWidth={2} aria-hidden />;
}
