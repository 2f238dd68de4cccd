package org.nuandong.deploy.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.nuandong.deploy.embedded.CannotStartException;
import org.nuandong.deploy.embedded.ChildProcess;

/** Makes keysets at the first start, by the operator's own command in its package. */
final class KeysetMaker {

    private static final String TOOL = "org.nuandong.commons.personal.KeysetTool";

    private KeysetMaker() {}

    static void make(Path app, Path keyset) {
        make(app, keyset, "create");
    }

    /** What beneficiary and dispatch recognise a person by; reporting never gets it. */
    static void makeExchange(Path app, Path keyset) {
        make(app, keyset, "create-exchange");
    }

    private static void make(Path app, Path keyset, String command) {
        if (Files.exists(keyset)) {
            return;
        }
        try {
            ChildProcess.run(
                    new ProcessBuilder(
                            Java.program(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            app + "/lib/main/*" + File.pathSeparator + app + "/lib/boot/*",
                            TOOL,
                            command,
                            keyset.toString()),
                    Duration.ofSeconds(30));
        } catch (IOException e) {
            throw new CannotStartException(
                    "无法生成加密密钥 " + keyset,
                    "the keyset " + keyset + " cannot be made: " + e.getMessage(),
                    e);
        }
    }
}
