using System.Text.Json;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>The mails that an address has received, as LocalStack's <c>/_aws/ses</c> tells them.</summary>
public sealed class Mailbox(Uri aws, string address)
{
    /// <summary>All mails so far.</summary>
    public async Task<IReadOnlyList<Mail>> ReadAsync()
    {
        using var http = new HttpClient { BaseAddress = aws };
        using var answer = JsonDocument.Parse(await http.GetStringAsync("/_aws/ses"));
        return
        [
            .. answer.RootElement.GetProperty("messages").EnumerateArray()
                .Where(message => message.GetProperty("Destination").GetProperty("ToAddresses").EnumerateArray().Any(to => to.GetString() == address))
                .Select(message => new Mail(
                    message.GetProperty("Subject").GetString()!,
                    message.GetProperty("Body").GetProperty("text_part").GetString() ?? "",
                    message.GetProperty("Body").GetProperty("html_part").GetString())),
        ];
    }

    /// <summary>Waits for the first mail whose subject contains these words.</summary>
    public Task<Mail> ReceivesAsync(string inSubject) => Eventually.NotNullAsync(
        async () => (await ReadAsync()).FirstOrDefault(mail => mail.Subject.Contains(inSubject, StringComparison.OrdinalIgnoreCase)),
        $"{address} has a mail with '{inSubject}' in its subject");
}

/// <summary>A mail.</summary>
public sealed record Mail(string Subject, string Text, string? Html);
