using System.Text;
using Amazon.SimpleEmail.Model;

namespace CampusIssues.UnitTests.Emulator.Ses.Operations;

public sealed class SendRawEmailTests : SesFacts
{
    private const string Source = """
        From: =?UTF-8?Q?B=C3=BCro?= <campus@example.edu>
        To: Ada <ada@example.com>, bo@example.com
        Subject: =?UTF-8?B?R3LDvMOfZQ==?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="x"

        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Sch=C3=B6n=
        er Tag
        --x
        Content-Type: text/csv; name="a.csv"
        Content-Transfer-Encoding: base64

        YTtiCg==
        --x--
        """;

    [Fact]
    public async Task A_composed_mail_is_read_as_its_readers_see_it()
    {
        var sent = await SendAsync(Source);

        var mail = await Aws.JsonAsync($"/_aws/mailbox/messages/{sent}");
        mail["subject"]!.GetValue<string>().ShouldBe("Grüße");
        mail["to"]!.AsArray().Select(address => address!.GetValue<string>()).ShouldBe(["Ada <ada@example.com>", "bo@example.com"]);
        mail["text"]!.GetValue<string>().ShouldBe("Schöner Tag");
        mail["attachments"]!.ToJsonString().ShouldBe("""[{"name":"a.csv","contentType":"text/csv","size":4}]""");
    }

    [Fact]
    public async Task Destinations_decide_who_gets_it()
    {
        var sent = await SendAsync(Source, "bo@example.com", "eve@example.com");

        var mail = await Aws.JsonAsync($"/_aws/mailbox/messages/{sent}");
        mail["to"]!.ToJsonString().ShouldBe("""["bo@example.com"]""");
        mail["bcc"]!.ToJsonString().ShouldBe("""["eve@example.com"]""");
    }

    [Fact]
    public async Task LocalStack_tells_it_as_raw_data()
    {
        await SendAsync(Source);

        (await Aws.JsonAsync("/_aws/ses"))["messages"]![0]!["RawData"]!.GetValue<string>().ShouldBe(Source.ReplaceLineEndings("\r\n"));
    }

    private async Task<string> SendAsync(string source, params string[] destinations)
    {
        var raw = new RawMessage(new MemoryStream(Encoding.UTF8.GetBytes(source.ReplaceLineEndings("\r\n"))));
        return (await Ses.SendRawEmailAsync(new SendRawEmailRequest(raw) { Destinations = [.. destinations] })).MessageId;
    }
}
