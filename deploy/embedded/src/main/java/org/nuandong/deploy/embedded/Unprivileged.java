package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own or,
 * where namespaces are forbidden, as the user "nobody".
 */
final class Unprivileged {

    /** The user and group "nobody" of every Linux. */
    private static final String NOBODY = "65534";

    private static final Unprivileged HERE = find();

    private final List<String> prefix;
    private final boolean otherUser;

    private Unprivileged(List<String> prefix, boolean otherUser) {
        this.prefix = prefix;
        this.otherUser = otherUser;
    }

    static Unprivileged here() {
        return HERE;
    }

    static Unprivileged asNobody() {
        return new Unprivileged(
                List.of(
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        "--"),
                true);
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives the tree to the user that will run PostgreSQL, when that is another one. */
    void own(Path tree) throws IOException {
        if (otherUser) {
            ChildProcess.run(
                    new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, tree.toString()),
                    Duration.ofMinutes(1));
        }
    }

    boolean isOtherUser() {
        return otherUser;
    }

    private static Unprivileged find() {
        if (!isRoot()) {
            return new Unprivileged(List.of(), false);
        }
        try {
            ChildProcess.run(new ProcessBuilder("unshare", "-U", "true"), Duration.ofSeconds(10));
            return new Unprivileged(List.of("unshare", "-U"), false);
        } catch (IOException namespacesForbidden) {
            return asNobody();
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
