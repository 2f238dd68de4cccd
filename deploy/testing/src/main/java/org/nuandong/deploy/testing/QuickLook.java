package org.nuandong.deploy.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * What is awaited is looked at every few milliseconds: most of it is there at once, and a tenth of
 * a second at each of a thousand places is minutes. It is waited for as long as a busy machine may
 * need; nobody waits when all is well.
 */
public class QuickLook implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollDelay(Duration.ofMillis(2));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }
}
