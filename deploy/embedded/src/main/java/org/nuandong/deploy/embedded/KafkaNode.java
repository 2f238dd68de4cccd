package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Main class of the Kafka child process: formats the storage at the first start, then runs the
 * broker. Ends when its parent does, because the parent holds the other end of its input.
 */
public final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] args) throws IOException {
        endWithParent();
        Path file = Path.of(args[0]);
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Path data = Path.of(properties.getProperty("log.dirs"));
        if (!Files.exists(data.resolve("meta.properties"))) {
            String[] format = {
                "format",
                "--config",
                file.toString(),
                "--cluster-id",
                org.apache.kafka.common.Uuid.randomUuid().toString(),
                "--standalone"
            };
            int end =
                    kafka.tools.StorageTool.execute(
                            format, new java.io.PrintStream(System.out, true));
            if (end != 0) {
                System.exit(end);
            }
        }
        kafka.Kafka.main(new String[] {file.toString()});
    }

    private static void endWithParent() {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                System.in.transferTo(java.io.OutputStream.nullOutputStream());
                            } catch (IOException e) {
                                // The parent's end of the pipe is gone.
                            }
                            System.exit(0);
                        },
                        "end-with-parent");
        watch.setDaemon(true);
        watch.start();
    }
}
