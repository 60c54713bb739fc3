using CampusIssues.Emulator;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class DurabilityTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sns-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Topics_subscriptions_and_the_key_are_kept()
    {
        string arn, certificate;
        await using (var aws = Start())
        {
            await CallAsync(aws, "CreateTopic", ("Name", "news"));
            arn = (await CallAsync(aws, "Subscribe", ("TopicArn", "arn:aws:sns:us-east-1:000000000000:news"), ("Protocol", "email-json"), ("Endpoint", "a@example.com"), ("ReturnSubscriptionArn", "true"))).Element("SubscriptionArn")!.Value;
            certificate = await CertificateAsync(aws);
        }

        await using (var aws = Start())
        {
            (await CallAsync(aws, "ListTopics")).Descendants("member").ShouldHaveSingleItem();
            (await CallAsync(aws, "GetSubscriptionAttributes", ("SubscriptionArn", arn))).Descendants("entry").ShouldNotBeEmpty();
            (await CertificateAsync(aws)).ShouldBe(certificate);
            using var reset = await aws.Http.PostAsync("/_localstack/state/sns/reset", null);
            reset.EnsureSuccessStatusCode();
            (await CallAsync(aws, "ListTopics")).Descendants("member").ShouldBeEmpty();
            (await aws.JsonAsync("/_localstack/health"))["services"]!["sns"]!.ToString().ShouldBe("running");
        }
    }

    private static async Task<string> CertificateAsync(LocalAws aws)
    {
        var mail = (await aws.JsonAsync("/_aws/mailbox/messages"))["messages"]![0]!["text"]!.ToString();
        return await aws.Http.GetStringAsync(System.Text.Json.Nodes.JsonNode.Parse(mail)!["SigningCertURL"]!.ToString());
    }

    private static Task<System.Xml.Linq.XElement> CallAsync(LocalAws aws, string action, params (string Name, string Value)[] parameters) => aws.QueryAsync("sns", "2010-03-31", action, parameters);

    private LocalAws Start() => new(new EmulatorOptions { DataDirectory = _data.FullName });
}
