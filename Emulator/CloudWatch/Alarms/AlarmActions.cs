using System.Text;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Does what an alarm asks for when its state changes: publishes to topics and invokes functions.</summary>
internal sealed class AlarmActions(AlarmHistory history, ILogger<AlarmActions> logger, ITopics? topics = null, IFunctions? functions = null)
{
    private const string Principal = "cloudwatch.amazonaws.com";
    private const string FunctionPrincipal = "lambda.alarms.cloudwatch.amazonaws.com";
    private const int SubjectLength = 100;

    public async Task RunAsync(Alarm alarm, AlarmState before, CancellationToken cancellationToken)
    {
        foreach (var action in alarm.ActionsOf(alarm.State.Value))
        {
            string? error = null;
            try
            {
                await RunAsync(action, alarm, before, cancellationToken);
            }
            catch (AwsException fault)
            {
                error = fault.Message;
                logger.ActionFailed(alarm.Name, action, fault.Code, fault.Message);
            }

            history.Acted(alarm, action, error);
        }
    }

    private async Task RunAsync(string action, Alarm alarm, AlarmState before, CancellationToken cancellationToken)
    {
        switch (Arn.TryParse(action)?.Service)
        {
            case "sns" when topics is not null:
                await topics.PublishAsync(
                    new TopicMessage(action, AlarmJson.Message(alarm, before)) { Subject = Subject(alarm), MailText = AlarmMail.Text(alarm, before), Service = new PublishingService(Principal, alarm.Arn) },
                    cancellationToken);
                break;
            case "lambda" when functions is not null:
                await functions.InvokeAsync(
                    new Invocation(action, Encoding.UTF8.GetBytes(AlarmJson.Event(alarm, before))) { Type = InvocationType.Event, Service = new InvokingService(FunctionPrincipal, alarm.Arn) },
                    cancellationToken);
                break;
            case var service:
                throw new AwsException("NotSupported", $"Actions of {service} aren't carried out here");
        }
    }

    private static string Subject(Alarm alarm)
    {
        var subject = $"{alarm.State.Value}: \"{alarm.Name}\" in {RegionNames.Of(alarm.Region)}";
        return subject.Length > SubjectLength ? $"{subject[..(SubjectLength - 3)]}..." : subject;
    }
}
