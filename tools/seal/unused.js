// Stands for the key types that Pesée does not take: it accepts native X25519 recipients only.
export const MLKEM768P256 = undefined;
export const MLKEM768X25519 = undefined;
export const p256 = undefined;
