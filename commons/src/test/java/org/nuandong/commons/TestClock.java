package org.nuandong.commons;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import org.nuandong.deploy.testing.MovableClock;

/** The clock of all tests of this module. */
@Mock
@Singleton
public class TestClock extends MovableClock {}
