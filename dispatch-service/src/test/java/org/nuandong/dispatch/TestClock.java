package org.nuandong.dispatch;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import org.nuandong.deploy.testing.MovableClock;

/** The clock that the tests of this service move. */
@Mock
@Singleton
public class TestClock extends MovableClock {}
