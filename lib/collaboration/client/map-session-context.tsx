"use client";
/** Hands one live session of a map to the components under it, from their mounting to their end. */
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { createMapSession } from "./map-session";
import type { MapSession, MapSessionOptions } from "./types";

const MapSessionContext = createContext<MapSession | null>(null);

export interface MapSessionProviderProps {
  readonly options: MapSessionOptions;
  /** Shown on the server and until the session has begun, which is one drawing later. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/**
 * A session begins in an effect and ends with it, so that mounting twice (strict mode) leaves one alive, and another
 * map, person or epoch gets its own.
 */
export function MapSessionProvider({ options, fallback, children }: MapSessionProviderProps) {
  const [session, setSession] = useState<MapSession | null>(null);
  const { mapId, userId, epoch, syncUrl } = options;
  // Later changes of the rights reach the session through its connection; they are no reason for a new one.
  const begin = useEffectEvent(() => createMapSession({ mapId, userId, epoch, syncUrl, access: options.access }));
  useEffect(() => {
    const begun = begin();
    setSession(begun);
    return () => {
      begun.destroy();
      setSession(null);
    };
  }, [mapId, userId, epoch, syncUrl]);
  if (!session) return fallback;
  return <MapSessionContext value={session}>{children}</MapSessionContext>;
}

/** Throws outside of a `MapSessionProvider`. */
export const useMapSession = (): MapSession => {
  const session = useContext(MapSessionContext);
  if (!session) throw new Error("useMapSession needs a MapSessionProvider above it");
  return session;
};
