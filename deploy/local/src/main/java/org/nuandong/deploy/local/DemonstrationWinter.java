package org.nuandong.deploy.local;

/** Loads the demonstration through the public API. */
final class DemonstrationWinter {

    private final LocalSystem system;

    DemonstrationWinter(LocalSystem system) {
        this.system = system;
    }

    void load(Terminal terminal) {}
}
