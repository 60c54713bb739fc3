using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>
/// An item while it is updated. Only what is changed is copied; indexes into a list mean the elements as they were, and the
/// list closes up at the end.
/// </summary>
internal sealed class WorkingItem(AttributeMap item)
{
    private readonly WorkingMap _root = new(item);

    private abstract class Container : AttributeValue
    {
        public abstract AttributeValue? Get(PathStep step);

        public abstract void Set(PathStep step, AttributeValue? value);

        public abstract AttributeValue Settle();
    }

    private sealed class WorkingMap(AttributeMap members) : Container
    {
        private readonly AttributeMap _members = new(members);

        public override string Type => "M";

        public override AttributeValue? Get(PathStep step) => step.Name is { } name ? _members.GetValueOrDefault(name) : null;

        public override void Set(PathStep step, AttributeValue? value)
        {
            if (step.Name is not { } name)
            {
                throw InvalidPath();
            }

            if (value is null)
            {
                _members.Remove(name);
            }
            else
            {
                _members[name] = value;
            }
        }

        public AttributeMap SettleMembers()
        {
            foreach (var (name, value) in _members)
            {
                if (value is Container container)
                {
                    _members[name] = container.Settle();
                }
            }

            return _members;
        }

        public override AttributeValue Settle() => new MapValue(SettleMembers());
    }

    private sealed class WorkingList(AttributeValue[] elements) : Container
    {
        private readonly SortedDictionary<int, AttributeValue> _elements = new(elements.Index().ToDictionary(element => element.Index, element => element.Item));

        public override string Type => "L";

        public override AttributeValue? Get(PathStep step) => step.Name is null ? _elements.GetValueOrDefault(step.Index) : null;

        public override void Set(PathStep step, AttributeValue? value)
        {
            if (step.Name is not null)
            {
                throw InvalidPath();
            }

            if (value is null)
            {
                _elements.Remove(step.Index);
            }
            else
            {
                _elements[step.Index] = value;
            }
        }

        public override AttributeValue Settle() => new ListValue([.. _elements.Values.Select(value => value is Container container ? container.Settle() : value)]);
    }

    public AttributeValue? Get(DocumentPath path) => Parent(path).Get(path.Steps[^1]) is var value && value is Container container ? container.Settle() : value;

    public void Set(DocumentPath path, AttributeValue value) => Parent(path).Set(path.Steps[^1], value);

    public void Remove(DocumentPath path) => Parent(path).Set(path.Steps[^1], null);

    public AttributeMap Settle() => _root.SettleMembers();

    private Container Parent(DocumentPath path)
    {
        Container container = _root;
        for (var index = 0; index < path.Steps.Length - 1; index++)
        {
            var step = path.Steps[index];
            var child = container.Get(step) switch
            {
                Container working => working,
                MapValue map => new WorkingMap(map.Members),
                ListValue list => new WorkingList(list.Elements),
                _ => throw InvalidPath(),
            };
            container.Set(step, child);
            container = child;
        }

        return container;
    }

    private static Wire.AwsException InvalidPath() => Errors.Validation("The document path provided in the update expression is invalid for update");
}
