using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>Replaces the placeholders of an update and checks it; of several faults AWS tells the one that is first by kind.</summary>
internal sealed class UpdateBinder(Placeholders placeholders)
{
    private readonly PathBinder _paths = new(placeholders);
    private readonly PathOverlap _overlap = new();
    private string? _unknownFunction;
    private string? _operand;
    private string? _function;

    public UpdateAction[] Bind(UpdateSyntax syntax)
    {
        UpdateAction[] actions = [.. syntax.Actions.Select(Bind)];
        var fault = _paths.Reserved
            ?? _unknownFunction
            ?? (syntax.Repeated is { } section ? $"The \"{section}\" section can only be used once in an update expression;" : null)
            ?? _paths.UndefinedName ?? _paths.UndefinedValue ?? _overlap.Overlap ?? _overlap.Conflict ?? _operand ?? _function;
        return fault is null ? actions : throw new ExpressionException(fault);
    }

    private UpdateAction Bind(ActionSyntax action)
    {
        var path = _paths.Bind(action.Path);
        switch (action.Section)
        {
            case "SET":
                var value = Value(action.Value!);
                _overlap.Add(path);
                return new SetAction(path, value);
            case "REMOVE":
                _overlap.Add(path);
                return new RemoveAction(path);
            default:
                _overlap.Add(path);
                var operand = _paths.Value((ValueSyntax)action.Value!);
                CheckOperand(action.Section, operand);
                return action.Section == "ADD" ? new AddAction(path, operand) : new DeleteAction(path, operand);
        }
    }

    private UpdateValue Value(Syntax syntax)
    {
        switch (syntax)
        {
            case ValueSyntax value:
                return new ConstantValue(_paths.Value(value));
            case PathSyntax path:
                return new CopiedValue(_paths.Bind(path));
            case ArithmeticSyntax arithmetic:
                var sum = new Arithmetic(arithmetic.Operator == "+", Value(arithmetic.Left), Value(arithmetic.Right));
                CheckTypes(arithmetic.Operator, "N", sum.Left, sum.Right);
                return sum;
            default:
                return Function((FunctionSyntax)syntax);
        }
    }

    private UpdateValue Function(FunctionSyntax function)
    {
        UpdateValue[] arguments = [.. function.Arguments.Select(Value)];
        if (function.Name is not ("if_not_exists" or "list_append"))
        {
            _unknownFunction ??= $"Invalid function name; function: {function.Name}";
        }
        else if (arguments.Length != 2)
        {
            _function ??= $"Incorrect number of operands for operator or function; operator or function: {function.Name}, number of operands: {arguments.Length}";
        }
        else if (function.Name == "list_append")
        {
            if (arguments.Any(argument => argument is ListAppend))
            {
                _function ??= $"The function is not allowed to be used this way in an expression; function: {function.Name}";
            }

            CheckTypes(function.Name, "L", arguments);
            return new ListAppend(arguments[0], arguments[1]);
        }
        else if (arguments[0] is CopiedValue path)
        {
            return new IfNotExists(path.Path, arguments[1]);
        }
        else
        {
            _function ??= $"Operator or function requires a document path; operator or function: {function.Name}";
        }

        return new ConstantValue(NullValue.Instance);
    }

    private void CheckTypes(string name, string type, params UpdateValue[] operands)
    {
        foreach (var operand in operands)
        {
            if (operand is ConstantValue { Value: not InvalidValue and var value } && value.Type != type)
            {
                _function ??= $"Incorrect operand type for operator or function; operator or function: {name}, operand type: {value.Type}";
            }
        }
    }

    private void CheckOperand(string section, AttributeValue operand)
    {
        var type = operand switch
        {
            StringValue => "STRING",
            NumberValue => section == "ADD" ? null : "NUMBER",
            BinaryValue => "BINARY",
            NullValue => "NULL",
            BooleanValue => "BOOLEAN",
            ListValue => "LIST",
            MapValue => "MAP",
            _ => null,
        };
        _operand ??= type is null ? null : $"Incorrect operand type for operator or function; operator: {section}, operand type: {type}, typeSet: ALLOWED_FOR_{section}_OPERAND";
    }
}
