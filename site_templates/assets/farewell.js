/* Takes the place of a worker that kept this site: removes what it kept, and itself. */
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const scope = new URL(self.registration.scope).pathname;
  event.waitUntil(
    (async () => {
      await self.registration.unregister();
      for (const name of await caches.keys()) {
        if (name.startsWith(`ab ${scope} `)) {
          await caches.delete(name);
        }
      }
      for (const client of await self.clients.matchAll({ type: "window" })) {
        client.navigate(client.url);
      }
    })(),
  );
});
