package com.pulumi.awsivs.provider.framework.rpc;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client that requests the plugin's version and sends a ping after each response, as gRPC for Go does to measure the bandwidth. It
 * writes HTTP/2 frames itself, because gRPC for Java cannot send such pings.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9113">HTTP/2</a>
 */
final class PingingEngine implements AutoCloseable {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int WINDOW_UPDATE = 8;

    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    private static final byte[] WINDOW = {0x3f, (byte) 0xff, 0, 0};
    private static final byte[] EMPTY_MESSAGE = new byte[5];

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final byte[] headers = headers();
    private int stream = 1;

    PingingEngine(int port) throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        send(SETTINGS, 0, 0);
        send(WINDOW_UPDATE, 0, 0, WINDOW);
    }

    /** Encodes the header fields of a request. Common fields are encoded by their index, other fields without compression. */
    private static byte[] headers() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(new byte[] {(byte) 0x83, (byte) 0x86}); // POST, http
        field(block, new byte[] {0x04}, "/pulumirpc.ResourceProvider/GetPluginInfo");
        field(block, new byte[] {0x01}, "localhost");
        field(block, new byte[] {0x0f, 0x10}, "application/grpc");
        field(block, new byte[] {0, 2, 't', 'e'}, "trailers");
        return block.toByteArray();
    }

    private static void field(ByteArrayOutputStream block, byte[] name, String value) {
        block.writeBytes(name);
        block.write(value.length());
        block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a request, and a ping after its response. Fails if one of them is not answered. */
    void requestAndPing() throws IOException {
        send(HEADERS, END_HEADERS, stream, headers);
        send(DATA, END_STREAM, stream, EMPTY_MESSAGE);
        await(HEADERS, END_STREAM | END_HEADERS);
        send(PING, 0, 0, new byte[Long.BYTES]);
        await(PING, ACK);
        stream += 2;
    }

    private void send(int type, int flags, int on, byte... payload) throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(on);
        out.write(payload);
        out.flush();
    }

    /** Reads frames up to the first one with this type and these flags. Throws if the server has closed the connection. */
    private void await(int type, int flags) throws IOException {
        boolean found = false;
        while (!found) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int kind = in.readUnsignedShort();
            found = kind == (type << Byte.SIZE | flags);
            in.readInt();
            in.skipNBytes(length);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
