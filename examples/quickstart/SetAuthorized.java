import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Switches a channel's authorization with one plain UpdateChannel call, as somebody in the AWS console would: behind
 * Pulumi's back. `run` starts it with the AWS SDK that the plugin brings along.
 */
class SetAuthorized {
    public static void main(String[] args) {
        String arn = args[0];
        boolean authorized = Boolean.parseBoolean(args[1]);
        try (IvsClient ivs = IvsClient.create()) {
            ivs.updateChannel(channel -> channel.arn(arn).authorized(authorized));
        }
        System.out.println("authorized is " + authorized + " at IVS now");
    }
}
