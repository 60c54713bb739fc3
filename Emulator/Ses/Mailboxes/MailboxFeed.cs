using CampusIssues.Emulator.Ses.State;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.Ses.Mailboxes;

/// <summary>Lists mails, now or as they come.</summary>
internal sealed class MailboxFeed(Mailbox mailbox, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const int MaxWaitSeconds = 60;

    /// <summary>
    /// Newest first. <c>to</c>, <c>from</c> and <c>q</c> narrow the list; <c>wait</c> is how many seconds to wait for a first mail.
    /// </summary>
    public async Task ListAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var (to, from, text) = (query["to"].ToString(), query["from"].ToString(), query["q"].ToString());
        _ = int.TryParse(query["wait"], out var seconds);
        var deadline = time.GetUtcNow().AddSeconds(Math.Clamp(seconds, 0, MaxWaitSeconds));
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        while (true)
        {
            var changed = mailbox.Changed;
            var found = mailbox.All.Where(mail => Fits(mail, to, from, text)).Reverse().ToArray();
            var left = deadline - time.GetUtcNow();
            if (found.Length > 0 || left <= TimeSpan.Zero || !await ChangedWithin(changed, left, ending.Token))
            {
                await MailboxJson.WriteListAsync(http, found);
                return;
            }
        }
    }

    /// <summary>A server-sent event at each change.</summary>
    public async Task FollowAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            while (!ending.IsCancellationRequested)
            {
                var changed = mailbox.Changed;
                await http.Response.WriteAsync("data: changed\n\n", ending.Token);
                await http.Response.Body.FlushAsync(ending.Token);
                await changed.WaitAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the emulator ends.
        }
    }

    private async Task<bool> ChangedWithin(Task changed, TimeSpan left, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(left, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static bool Fits(Mail mail, string to, string from, string text) =>
        (to.Length == 0 || mail.Recipients.Any(recipient => Contains(recipient, to)))
        && (from.Length == 0 || Contains(mail.Source, from))
        && (text.Length == 0 || mail.Recipients.Append(mail.Source).Append(mail.Subject).Append(mail.Text).Append(mail.Html).Any(part => Contains(part, text)));

    private static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
