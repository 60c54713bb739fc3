using System.Diagnostics;
using System.Text;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>Sends mails by SES's rules: into the mailbox, with the events that AWS would tell of.</summary>
internal sealed class MailSender(SesState state, Mailbox mailbox, MailEvents events, TimeProvider time)
{
    /// <summary>What a template is called that a call brings along.</summary>
    public const string InlineTemplate = "inline";

    /// <summary>Orders the ids of mails of one millisecond.</summary>
    private static uint _sent;

    /// <summary>What SES knows.</summary>
    public SesState State => state;

    /// <summary>Sends a mail; returns its id. Throws AWS's error where a rule forbids it.</summary>
    public async ValueTask<string> SendAsync(AwsCall call, Draft draft, CancellationToken cancellationToken)
    {
        var source = EmailAddress.Parse(draft.Source);
        var recipients = draft.Recipients.Select(EmailAddress.Parse).ToArray();
        CheckAddresses(draft, recipients);

        Demand(call, draft, source, recipients);
        CheckSending(call, draft);
        CheckVerified(call.Region, draft, source, recipients);

        var mail = Compose(call, draft, recipients);
        CheckLength(mail);
        mailbox.Add(mail);
        await events.PublishAsync(mail, state.Covering(call.Region, source), cancellationToken);
        return mail.Id;
    }

    private static void CheckAddresses(Draft draft, EmailAddress[] recipients)
    {
        foreach (var address in draft.ReplyTo.Append(draft.ReturnPath).OfType<string>())
        {
            EmailAddress.Parse(address);
        }

        if (recipients.Length == 0)
        {
            throw SesErrors.MissingHeader("To");
        }

        if (recipients.Length > SesLimits.Recipients)
        {
            throw SesErrors.TooManyRecipients();
        }
    }

    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html
    private void Demand(AwsCall call, Draft draft, EmailAddress source, EmailAddress[] recipients)
    {
        var identity = state.Covering(call.Region, source);
        var action = $"ses:{draft.Action ?? (draft.RawData is null ? call.Operation : "SendRawEmail")}";
        call.Demand(action, draft.SourceArn ?? Arn("identity", identity?.Name ?? source.Address), Conditions);
        if ((draft.ConfigurationSetName ?? identity?.ConfigurationSetName) is { } set)
        {
            call.Demand(action, Arn("configuration-set", set), Conditions);
        }

        if (draft.Template is { } template and not InlineTemplate)
        {
            call.Demand(action, Arn("template", template), Conditions);
        }

        string Arn(string kind, string name) => $"arn:aws:ses:{call.Region}:{call.AccountId}:{kind}/{name}";
        Dictionary<string, IReadOnlyList<string>> Conditions() => new()
        {
            ["ses:FromAddress"] = [source.Address],
            ["ses:FromDisplayName"] = [source.DisplayName],
            ["ses:FeedbackAddress"] = [draft.ReturnPath ?? source.Address],
            ["ses:Recipients"] = [.. recipients.Select(recipient => recipient.Address)],
            ["ses:ApiVersion"] = [call.PathParameters.Count > 0 || call.Http.Request.Path.StartsWithSegments("/v2/email") ? "2" : "1"],
        };
    }

    private void CheckSending(AwsCall call, Draft draft)
    {
        if (!state.SettingsOf(call.Region).SendingEnabled)
        {
            throw SesErrors.SendingPaused(call.AccountId);
        }

        if (draft.ConfigurationSetName is { } name && !state.FindConfigurationSet(call.Region, name).SendingEnabled)
        {
            throw SesErrors.ConfigurationSetPaused(name);
        }
    }

    private void CheckVerified(string region, Draft draft, EmailAddress source, EmailAddress[] recipients)
    {
        var senders = draft.ReturnPath is { } path ? [source, EmailAddress.Parse(path)] : new[] { source };
        var failed = senders
            .Concat(state.Sandbox ? recipients.Where(recipient => !Simulator.Knows(recipient)) : [])
            .Where(address => state.Covering(region, address) is null)
            .Select(address => address.DisplayName.Length > 0 ? $"{address.DisplayName} <{address.Address}>" : address.Address)
            .Distinct()
            .ToArray();
        if (failed.Length > 0)
        {
            throw SesErrors.NotVerified(failed, region);
        }
    }

    private Mail Compose(AwsCall call, Draft draft, EmailAddress[] recipients)
    {
        var now = time.GetUtcNow();
        var set = draft.ConfigurationSetName ?? state.Covering(call.Region, EmailAddress.Parse(draft.Source))?.ConfigurationSetName;
        var suppressed = state.SuppressedFor(call.Region, recipients, set is null ? null : state.ConfigurationSets.Find(SesState.Key(call.Region, set)));
        var (outcome, reason) = draft.RenderingFailure is { } failure ? ("RenderingFailure", failure)
            : suppressed.Count == recipients.Length ? ("Bounce", Simulator.OnSuppressionList)
            : Simulator.OutcomeOf(recipients);
        var id = NewId(now);
        Telemetry.Tell("messaging.message.id", id);
        return new Mail(id, call.Region, now, draft.Source)
        {
            To = draft.To,
            Cc = draft.Cc,
            Bcc = draft.Bcc,
            ReplyTo = draft.ReplyTo,
            ReturnPath = draft.ReturnPath,
            ConfigurationSetName = draft.ConfigurationSetName,
            Tags = draft.Tags,
            Subject = draft.Subject,
            Text = draft.Text,
            Html = draft.Html,
            RawData = draft.RawData,
            Headers = draft.Headers,
            Attachments = draft.Attachments,
            Suppressed = suppressed,
            Template = draft.Template,
            TemplateData = draft.TemplateData,
            Outcome = outcome,
            Reason = reason,
            TraceId = TraceIdOf(call),
        };
    }

    private static void CheckLength(Mail mail)
    {
        var length = Encoding.UTF8.GetByteCount(mail.Raw);
        if (length > SesLimits.MessageBytes)
        {
            throw SesErrors.MessageTooLong(length);
        }
    }

    // 0100 and the milliseconds in hexadecimal, so that ids sort by time.
    public static string NewId(DateTimeOffset now) =>
        $"0100{now.ToUnixTimeMilliseconds():x12}-{Interlocked.Increment(ref _sent):x8}{Guid.NewGuid().ToString().AsSpan(8)}-000000";

    private static string? TraceIdOf(AwsCall call) =>
        Activity.Current?.TraceId.ToString()
            ?? (ActivityContext.TryParse(call.Http.Request.Headers["traceparent"], null, out var context) ? context.TraceId.ToString() : null);
}
