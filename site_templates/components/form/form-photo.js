/* A photo made ready on the device: upright, at most 2,000 px, JPEG. A canvas keeps no place and no other hidden data. */
"use strict";
(() => {
  const LONGEST_PX = 2000;
  const SHOWN_PX = 640;
  const QUALITY = 0.9;

  const decoded = async (file) => {
    try {
      return await createImageBitmap(file, { imageOrientation: "from-image" });
    } catch {
      return createImageBitmap(file);
    }
  };

  const drawn = (bitmap, longest) => {
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
  };

  const encoded = (canvas) =>
    new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/jpeg", QUALITY);
    });

  /** {bytes, shown, width}: the JPEG to send, a small one as an address for the card, and the photo's own width. */
  const ready = async (file) => {
    const bitmap = await decoded(file);
    const blob = await encoded(drawn(bitmap, LONGEST_PX));
    const shown = drawn(bitmap, SHOWN_PX).toDataURL("image/jpeg", QUALITY);
    const { width } = bitmap;
    bitmap.close();
    return { bytes: new Uint8Array(await blob.arrayBuffer()), shown, width };
  };

  globalThis.abFormPhoto = { ready };
})();
