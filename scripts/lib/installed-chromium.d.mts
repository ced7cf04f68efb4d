export declare const DEBIAN_BROWSERS: { readonly shell: string; readonly whole: string };
export declare function installedChromium(): { readonly executablePath?: string };
