import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Switches a channel's authorization by one UpdateChannel call, as the AWS console does, without Pulumi. The script `run`
 * starts this program with the AWS SDK from the plugin's jar.
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
