package org.nuandong.deploy.local;

import java.nio.file.Path;

/** The Java that we run on; our parts run on the same. */
final class Java {

    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
