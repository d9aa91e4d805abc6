package iomodels.i03_selector;

import iomodels.echo.Echo;

/** A server of the submission. */
record Server(EchoServer server) implements Echo {
    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
